"""Facts of many articles in; one dataset out: nodes, dated edges, evidence, articles."""

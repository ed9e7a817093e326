"""What the reading knows of English itself: tokens, closed-class words, verbs and their forms."""

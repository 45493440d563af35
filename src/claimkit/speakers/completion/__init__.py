"""What a source leaves out and the words around it tell: its complement, its name, its partner."""

"""Where grammar leaves no choice: rules that are asked before the models, or overrule them."""

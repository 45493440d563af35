"""Which of those whom an article names is meant: by name, by office, by nearness."""

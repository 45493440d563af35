"""A claimkit plugin of each group, about social-media posts. Keep the modules that you need."""

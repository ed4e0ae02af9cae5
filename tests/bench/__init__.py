"""How fast articles are read and the demo site is built; `make test` does not run it, `make bench` does."""

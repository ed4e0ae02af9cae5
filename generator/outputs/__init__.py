"""The site in other forms than pages: PDF digests."""

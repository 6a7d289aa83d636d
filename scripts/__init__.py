"""What looks after a checkout of press: set-up, checks, documentation. No part of the product."""

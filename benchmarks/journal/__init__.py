"""How long a whole journal takes, and how much memory."""

"""Drawing for the journals' pictures: flat colour in few tones, in millimetres, always the same bytes."""

"""The room of the line composer: styled text and a measure in, composed lines out; pure, knows no engine."""

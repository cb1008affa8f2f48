"""Forms: what may be typed on each step, and how it becomes values of the domain."""

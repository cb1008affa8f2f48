"""The days ahead as a file for a calendar, and the only package that imports icalendar."""

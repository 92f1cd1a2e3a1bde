"""A new draft into a course that people have edited: `course.merge` is the face, `fields` the rules."""

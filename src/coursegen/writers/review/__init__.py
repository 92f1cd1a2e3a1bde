"""Course → one page for experts who do not read YAML: every question with its key, feedback and source."""

"""Run the command line as `python -m coursegen`."""

from coursegen.cli import main

if __name__ == "__main__":
    main()

"""The maker of the known corpus: content, layouts, renderers."""

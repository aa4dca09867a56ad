"""The papers around a decision: attachments, people, votes, counts, titles."""

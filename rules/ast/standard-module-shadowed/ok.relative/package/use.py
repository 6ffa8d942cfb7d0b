from .types import Name

"""The oracle: what Discord itself says a request, an answer and a gateway payload look like."""

from rehearsal.oracle.schemas import SCHEMAS_VARIABLE, Oracle, oracle_of, schema_folder
from rehearsal.oracle.violation import Violation

__all__ = ["SCHEMAS_VARIABLE", "Oracle", "Violation", "oracle_of", "schema_folder"]

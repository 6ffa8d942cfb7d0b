from state import gather
import outbox

outbox.deliver(gather())

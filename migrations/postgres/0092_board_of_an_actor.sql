-- What stands on the board in the name of an actor is read by itself, and not with the whole board. The
-- same names stand in ../sqlite; a test compares the two.

create index intents_of_an_actor on intents (actor_id, state);

-- What was written to a guest above the link, so that the same letter can be sent again. It goes with
-- the guest.
alter table workshop_guests add column word text;

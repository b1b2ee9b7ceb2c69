 META 
key;value
description;Small
country;Belgium
unit;Town
instance;2026
num_projects;3
num_votes;3
 budget ; 1000 
vote_type;approval
rule;greedy
date_begin;01.01.2026
date_end;31.01.2026
PROJECTS
 project_id ; cost ;votes;name;selected
1;600;2;Trees;1
2;300;1;Benches;0
3;400;2;Paint;1
VOTES
voter_id;vote
1;1,3
2;1
3;2,3

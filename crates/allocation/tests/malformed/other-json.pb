{"budget": 1000, "projects": [{"id": "1", "cost": 600}]}

project,cost
Trees,600
Benches,300

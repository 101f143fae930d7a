"""A program of sleeps and prints: one thread, no loop."""
import time
for i in range(3):
    print("tick", i)
    time.sleep(0.5)

"""time: the virtual clocks and formatting."""
import time
start = time.time()
print(start, time.monotonic(), time.perf_counter(), time.perf_counter_ns(), time.time_ns())
time.sleep(1.5)
print(time.time() - start, time.strftime("%Y-%m-%d %H:%M:%S %j %a %B %p %I"), time.ctime())
print(time.strftime("%X %x", time.gmtime(0)), time.localtime().tm_year, time.process_time() >= 0)
t0 = time.perf_counter()
time.sleep(0.25)
print(f"{time.perf_counter() - t0:0.2f} seconds")

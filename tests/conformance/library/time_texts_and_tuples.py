"""struct_time, strftime, strptime, mktime and their refusals."""
import time

t = time.gmtime(951782400)
print(t, t.tm_year, t.tm_zone, t[:3], len(t), tuple(t) == t)
print(time.strftime("%A %d %B %Y, week %V/%U, day %j, %I:%M %p %y %e %D %F %T %z %Z %%", t))
print(time.asctime(t), time.ctime(0), time.mktime(t), time.localtime(0).tm_hour, time.gmtime(-1).tm_sec)
print(time.strptime("2024-02-29 13:05:09", "%Y-%m-%d %H:%M:%S"), time.strptime("30 Nov 00", "%d %b %y").tm_yday)
print(time.strftime("%Y-%m-%d"), time.timezone, time.tzname, time.daylight, time.get_clock_info("monotonic").monotonic)
print(time.perf_counter_ns(), time.monotonic_ns(), time.process_time(), time.thread_time())
for wrong in (lambda: time.strptime("x", "%Y"), lambda: time.strptime("2024 now", "%Y"), lambda: time.strftime("%Y", (2020, 13, 1, 0, 0, 0, 0, 0, 0)), lambda: time.strftime("%Y", (1, 2)), lambda: time.asctime("a"),
              lambda: time.gmtime("a"), lambda: time.struct_time((1, 2)), lambda: time.sleep(-1), lambda: time.get_clock_info("x"), lambda: time.mktime((1,))):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# -*- coding: utf-8 -*-
x = 1 # a

   
	# b
if x: # c
# d
	y = x; \
  z = 1

w = [1, # e

2]
\
v = 3
if x:
    \
    u = 4
t = 5
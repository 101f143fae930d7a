// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
int main() { return 0; }

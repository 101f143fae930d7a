// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/type.h"

namespace script
{

/// A view of a mapping that cannot change it: what `C.__dict__` gives, and types.MappingProxyType.
Value makeMappingProxy(const Value &mapping);
Type &mappingProxyType();
void initializeMappingProxyType();

} // namespace script

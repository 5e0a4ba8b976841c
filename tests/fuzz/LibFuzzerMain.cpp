// SPDX-License-Identifier: GPL-3.0-or-later
#include "FuzzTargets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    meterdesk::fuzz::METERDESK_FUZZ_TARGET({data, size});
    return 0;
}

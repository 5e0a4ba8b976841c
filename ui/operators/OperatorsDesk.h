// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"

#include <functional>

namespace meterdesk {

class OperationLog;
class OperatorService;

/// What 操作员 works with. Everything must outlive the page.
struct OperatorsDesk
{
    Actor actor;
    OperatorService &operators;
    OperationLog &log;
    std::function<void()> signIn = {}; ///< somebody who was just entered signs in, in place of the program itself
};

} // namespace meterdesk

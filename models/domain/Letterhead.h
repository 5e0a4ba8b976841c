// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WallTime.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace meterdesk {

/// What an owner puts on every paper, from the settings of the building as they are when it is printed.
struct Letterhead
{
    QString organisation; ///< 单位名称 and 收款单位
    QByteArray logo; ///< PNG; empty: none
    QString footer; ///< last line, such as a telephone number; empty: none
};

/// One copy of a paper.
struct PrintMark
{
    int copy = 0; ///< 0 the original; n: 补打 第 n 次
    WallTime firstPrintedAt; ///< of a reprint
    WallTime printedAt;
    QString printedBy;
    bool voided = false; ///< 作废
    bool training = false; ///< 练习模式
};

} // namespace meterdesk

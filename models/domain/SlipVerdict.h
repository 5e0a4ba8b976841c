// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ledger.h"

#include <QtCore/QStringList>

namespace meterdesk {

/// 有效 · 已冲正 · 已转房 · 内容不符 · 不存在
enum class SlipStanding {
    Valid,
    Reversed, ///< a recharge that was taken back
    Moved, ///< a recharge that was moved to the room it was meant for
    Altered, ///< the number exists, but the paper says something else than the ledger
    Unknown
};

/// What the ledger says of a slip somebody holds. Everything but `standing` is empty where it is Unknown.
struct SlipVerdict
{
    SlipStanding standing = SlipStanding::Unknown;
    QString number;
    WallTime at;
    PropertyCode room;
    QString roomName;
    EntryKind kind = EntryKind::Recharge;
    Money amount;
    std::optional<PayMethod> method;
    QString operatorName;
    QString checkCode;
    QString reversedBy; ///< number of the 冲正单
    QString movedTo; ///< name of the room that has the money now
    int copies = 0; ///< papers of it that were printed
    QStringList deviations; ///< words of what differs: number, room, amount, time, code
};

} // namespace meterdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace meterdesk {

/// The levels of a 房源区域 from the outermost on. A region is kept as people write it: "杭州市/江干区" is divided at
/// its slashes (also > ＞ 、 ／ and →), anything else behind the words that end a level of Chinese addresses (省 市 区
/// 县 镇 乡 街道 自治州), so "杭州市江干区" has two. A level is never such a word alone (沙市区 stays whole). Empty for
/// no region.
[[nodiscard]] QStringList regionLevels(const QString &region);

} // namespace meterdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

class QWidget;

namespace meterdesk {

/// Texts in sight under `root` that have less room than they need: of labels, buttons, choices, placeholders and table
/// headers, and whatever reaches out of its parent. One line each: "readAllButton: 'Read all shown' has 90 of 112 px".
/// What a page elided by itself fits, and so do cells, whose columns a user drags.
[[nodiscard]] QStringList cutOffTexts(const QWidget &root);

} // namespace meterdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractItemModel>
#include <QtCore/QList>
#include <QtCore/QString>

namespace meterdesk {

/// The cells of `rows` × `columns` as tab-separated text for the clipboard. Numbers are written for machines (`-3.32`,
/// no separators), so that a spreadsheet takes them; tabs and line breaks inside a cell become spaces.
[[nodiscard]] QString toTabSeparated(
    const QAbstractItemModel &model, const QList<int> &rows, const QList<int> &columns, bool withHeaders);

} // namespace meterdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qnamespace.h>

#include "PillState.h"

namespace meterdesk {

/// The contract between every item model and every view of the program: which role carries what.
///
/// A cell has two faces. `Qt::DisplayRole` is text for people (`−3.32`, `On line`); `RawRole` is the value for sorting,
/// export and tests. No code ever parses displayed text. Delegates paint what these roles say and decide nothing.
enum ItemRole : int {
    /// The value in the unit of the column's kind (see ColumnKind): `qlonglong`, `QString`, `QDate`, `QTime`,
    /// `QDateTime`
    /// or invalid when there is none.
    RawRole = Qt::UserRole + 1,
    /// `qlonglong`: the row's identity in the database, the same in all columns of a row. Invalid while a row of a
    /// windowed model is not loaded. Selection and the current account are kept as this id across a refresh.
    RowIdRole,
    /// RowKind of the row, the same in all columns; invalid means RowKind::Data.
    RowKindRole,
    /// PillState of the cell; invalid means the cell is no pill. The word is in `Qt::DisplayRole`.
    PillRole,
    /// MoneyStyle of the cell; invalid means MoneyStyle::Normal.
    MoneyStyleRole,
    /// CellEmphasis of the cell; invalid means CellEmphasis::Normal.
    EmphasisRole,
    /// `QString`: name of an icon drawn before the text (`building-2`); empty or invalid for none.
    IconNameRole,
    /// `bool`: the value is older than it should be; the cell shows a clock before its text.
    StaleRole,

    // Of horizontal `headerData` only:
    /// `QString`: the column's stable key, used by saved layouts and exports (`balance`). Never translated.
    ColumnKeyRole,
    /// ColumnKind of the column.
    ColumnKindRole,
    /// `int`: the typical width of the content in digits of the body font.
    ColumnWidthRole,
    /// `bool`: shown when no layout was saved. Columns that are not can be switched on from the header's menu.
    ColumnShownRole,
    /// `int`: decimals of a ColumnKind::Decimal column.
    ColumnDecimalsRole,
    /// `bool`: so many rows can be ordered by the column; invalid means they can.
    ColumnSortableRole,

    /// Models put roles of their own from here on.
    FirstModelRole = Qt::UserRole + 64,
};

/// What a column holds: decides alignment, display and export text, and the unit of RawRole.
enum class ColumnKind {
    Text, ///< names and notes; `QString`; left
    Code, ///< numbers that are names (room, meter, slip): `QString`; left; never elided, leading zeros kept
    Money, ///< `qlonglong` fen; right
    Energy, ///< `qlonglong` hundredths of a kWh; right
    Price, ///< `qlonglong` 1/10000 yuan per kWh; right
    Count, ///< `qlonglong`; right
    Percent, ///< `qlonglong` tenths of a percent; right
    Decimal, ///< `qlonglong` scaled by 10^decimals (voltage, current, power); right
    Month, ///< `QDate`, day ignored; left
    Date, ///< `QDate`; left
    Time, ///< `QTime` or `QDateTime` of which only the time is shown; left
    DateTime, ///< `QDateTime`; left
    ShortDateTime, ///< `QDateTime` shown without its year, where that is evident; left
    Pill, ///< PillState through PillRole; RawRole is its `qlonglong` value; left
};

/// The kind of a table row.
enum class RowKind {
    Data,
    Group, ///< heads the rows below it (a property over its rooms) and holds no values of its own
    Total, ///< sum over the whole result
};

/// How a money cell is shown. The model knows the limits, the delegate only paints.
enum class MoneyStyle {
    Normal,
    Zero, ///< quiet
    Negative, ///< bold, in the colour of trouble
    BelowAlarm, ///< bold with a warning triangle: under the first alarm threshold
};

/// How much weight a cell has in its row.
enum class CellEmphasis {
    Normal,
    Secondary,
    Strong,
    Link, ///< does something when it is clicked
};

} // namespace meterdesk

Q_DECLARE_METATYPE(meterdesk::ColumnKind)
Q_DECLARE_METATYPE(meterdesk::RowKind)
Q_DECLARE_METATYPE(meterdesk::MoneyStyle)
Q_DECLARE_METATYPE(meterdesk::CellEmphasis)

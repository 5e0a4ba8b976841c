// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <variant>

namespace meterdesk {

/// A label and its value; printed only with a value.
struct SlipField
{
    QString label;
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
};

/// How much a text is set off from those around it.
enum class Weight {
    Plain,
    Strong, ///< bold
    Figures, ///< the amount the paper is about
    Headline ///< the room: large, below its label on a roll
};

/// One line of a roll.
struct RollLine
{
    SlipField field;
    Weight weight = Weight::Plain;
};

enum class Side { Left, Right };

/// One label and its value in a ruled form, which is three such pairs wide.
struct FormCell
{
    SlipField field;
    int valueColumns = 1; ///< 1, 3 or 5 of the form's columns
    Side side = Side::Left;
    Weight weight = Weight::Plain;
};

struct FormRow
{
    QList<FormCell> cells;
    bool dispensable = false; ///< left out where the paper is low
};

/// Facts: a pair a line on a roll, rows of pairs in a form. Either may leave something to other blocks.
struct FieldBlock
{
    QList<RollLine> roll;
    QList<FormRow> form;
};

/// Where a column of a table goes on a roll, which is too narrow for it.
enum class RollPlace {
    Left, ///< at the left of the row's first line
    Right, ///< at its right end
    Below ///< on lines below it, behind its header
};

struct TableColumn
{
    QString header;
    qreal share = 1; ///< of the table's width, against the other columns
    Side side = Side::Left;
    RollPlace onRoll = RollPlace::Below;
};

/// Rows under headers, with sums. A page break repeats the headers.
struct TableBlock
{
    QString caption;
    QList<TableColumn> columns;
    QList<QStringList> rows;
    QStringList sum; ///< like a row; empty: none
};

/// Paragraphs as wide as the paper.
struct TextBlock
{
    QStringList paragraphs;
    Weight weight = Weight::Plain;
};

/// A scale of millimetres and the edges of what can be printed: of the test page.
struct RulerBlock
{
};

using DocumentBlock = std::variant<FieldBlock, TableBlock, TextBlock, RulerBlock>;

/// How a document takes its sheets. On a roll it is always as long as it is.
enum class SheetUse {
    Slip, ///< one sheet, set smaller where it is much; an A4 sheet carries the customer's and the stub
    Notice, ///< one sheet; an A4 sheet carries two different ones
    Report ///< as many sheets as it needs
};

/// The words of a document. Papers are Chinese whatever the language of the screen. Layouts only place the words.
struct DocumentContent
{
    SheetUse use = SheetUse::Slip;
    QStringList marks; ///< boxed above the title: 练习模式, 作废, 补打 第 n 次
    QString watermark; ///< empty outside training
    QByteArray logo; ///< PNG; empty: none
    QString organisation;
    QString title;
    SlipField number;
    SlipField original; ///< 原凭证号
    SlipField time;

    QList<DocumentBlock> blocks;

    SlipField checkCode;
    QString qrText; ///< empty without a check code
    SlipField payee; ///< 收款单位(盖章), beside the QR code of a roll
    QList<SlipField> signatures; ///< at the foot of a form; without a value there is room to write
    bool signsOnRoll = false; ///< rolls have the signatures too
    QStringList notes; ///< below everything, one a line on a roll
    QString parts; ///< the three parts of dot-matrix paper
    QString customerPart; ///< which half of an A4 sheet this is
    QString stubPart;
};

} // namespace meterdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ItemRoles.h"
#include "shell/MainWindow.h"
#include "table/DataTable.h"

namespace meterdesk::test {

/// A hand at the keyboard and the mouse of the program's window. Widgets are known by their object names. What is not
/// there ends the test with its name.
class WindowDriver
{
public:
    /// Shows the window at 1366×697, the smallest it is made for, and waits until it is active.
    explicit WindowDriver(MainWindow &window);

    [[nodiscard]] MainWindow &window() { return m_window; }
    /// The visible widget of this name where several have it.
    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const QString &name)
    {
        const QList<Widget *> found = m_window.findChildren<Widget *>(name);
        for (Widget *widget : found) {
            if (widget->isVisible())
                return widget;
        }
        if (found.isEmpty())
            qFatal("there is no %s", qPrintable(name));
        return found.first();
    }
    [[nodiscard]] bool isShown(const QString &name) const;
    /// Text of the label, button, field or choice with this name.
    [[nodiscard]] QString text(const QString &name);

    /// Clicks into the middle of a widget.
    void click(const QString &name);
    void click(QWidget *widget);
    /// Types into whatever has the focus.
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Clicks into a field and replaces what is in it.
    void fill(const QString &name, const QString &text);
    /// Chooses the item with this text from a drop-down list, by keys.
    void choose(const QString &name, const QString &item);
    /// Clicks a page of the navigation.
    void openPage(const QString &pageId);

    /// The loaded row whose number (房源编号) is `code`; −1 where there is none.
    template <typename Row>
    [[nodiscard]] int rowOf(const QString &table, const QString &code)
    {
        return rowOf(table, static_cast<int>(Row::Column::Code), code);
    }
    /// What a cell says.
    template <typename Row>
    [[nodiscard]] QString cell(const QString &table, const QString &code, typename Row::Column column)
    {
        const int row = rowOf<Row>(table, code);
        return row < 0 ? QStringLiteral("<no row>")
                       : find<DataTable>(table)->model()->index(row, static_cast<int>(column)).data().toString();
    }
    /// Clicks the row, and its tick box.
    template <typename Row>
    void clickRow(const QString &table, const QString &code)
    {
        clickRow(*find<DataTable>(table), rowOf<Row>(table, code));
    }
    template <typename Row>
    void tickRow(const QString &table, const QString &code)
    {
        tickRow(*find<DataTable>(table), rowOf<Row>(table, code));
    }
    /// Rows of the whole result.
    [[nodiscard]] int rowCount(const QString &table);

private:
    [[nodiscard]] int rowOf(const QString &table, int column, const QString &code);
    void clickRow(DataTable &table, int row);
    void tickRow(DataTable &table, int row);

    MainWindow &m_window;
};

} // namespace meterdesk::test

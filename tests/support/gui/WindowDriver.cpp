// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowDriver.h"

#include <QtCore/QPointer>
#include <QtGui/QInputMethodEvent>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "common/Banner.h"
#include "shell/NavigationDelegate.h"
#include "shell/NavigationView.h"
#include "table/CheckColumn.h"
#include "table/TableFooter.h"
#include "table/TableView.h"

#include <algorithm>

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestWait = 10'000; // ms

} // namespace

WindowDriver::WindowDriver(MainWindow &window)
    : m_window(window)
{
    m_window.resize(1366, 697);
    m_window.show();
    if (!QTest::qWaitForWindowActive(&m_window))
        qFatal("the window does not become active");
}

bool WindowDriver::isShown(const QString &name) const
{
    const QList<QWidget *> found = m_window.findChildren<QWidget *>(name);
    return std::any_of(found.begin(), found.end(), [](const QWidget *widget) { return widget->isVisible(); });
}

QString WindowDriver::text(const QString &name)
{
    const QWidget *widget = find<QWidget>(name);
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return edit->text();
    if (const auto *choice = qobject_cast<const QComboBox *>(widget))
        return choice->currentText();
    // What a screen reader says of what paints itself.
    return widget->accessibleName();
}

void WindowDriver::click(const QString &name)
{
    // A hand waits until there is something to click. What is rebuilt while it waits is looked for anew.
    const auto clickable = [this, &name] {
        const QList<QWidget *> found = m_window.findChildren<QWidget *>(name);
        return std::ranges::any_of(
            found, [](const QWidget *widget) { return widget->isVisible() && widget->isEnabled(); });
    };
    if (!QTest::qWaitFor(clickable, longestWait))
        qFatal("%s cannot be clicked", qPrintable(name));
    click(find<QWidget>(name));
}

void WindowDriver::click(QWidget *widget)
{
    const QPointer<QWidget> target(widget);
    const auto clickable = [&target] { return target && target->isVisible() && target->isEnabled(); };
    if (!QTest::qWaitFor(clickable, longestWait))
        qFatal("%s cannot be clicked", target ? qPrintable(target->objectName()) : "what is gone");
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
}

void WindowDriver::type(const QString &text)
{
    for (const QChar character : text) {
        QWidget *target = QApplication::focusWidget();
        if (!target)
            qFatal("nothing has the focus");
        if (character.unicode() < 0x80) {
            QTest::keyClick(target, character.toLatin1());
        } else {
            QInputMethodEvent composed;
            composed.setCommitString(character);
            QApplication::sendEvent(target, &composed);
        }
    }
}

void WindowDriver::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : &m_window, key, modifiers);
}

void WindowDriver::fill(const QString &name, const QString &text)
{
    click(name);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    type(text);
}

void WindowDriver::choose(const QString &name, const QString &item)
{
    auto *choice = find<QComboBox>(name);
    choice->setFocus(Qt::TabFocusReason);
    QTest::keyClick(choice, Qt::Key_Home);
    for (int i = 0; i < choice->count() && choice->currentText() != item; ++i)
        QTest::keyClick(choice, Qt::Key_Down);
    if (choice->currentText() != item)
        qFatal("%s has no item %s", qPrintable(name), qPrintable(item));
}

void WindowDriver::openPage(const QString &pageId)
{
    auto *navigation = find<NavigationView>(u"navigation"_s);
    const QAbstractItemModel *pages = navigation->model();
    for (int row = 0; row < pages->rowCount(); ++row) {
        const QModelIndex index = pages->index(row, 0);
        if (index.data(PageIdRole).toString() != pageId)
            continue;
        // A long list scrolls.
        navigation->scrollTo(index);
        QTest::mouseClick(navigation->viewport(), Qt::LeftButton, {}, navigation->visualRect(index).center());
    }
    if (m_window.currentPageId() != pageId)
        qFatal("the page %s does not open", qPrintable(pageId));
}

int WindowDriver::rowCount(const QString &table)
{
    return find<DataTable>(table)->model()->rowCount();
}

int WindowDriver::rowOf(const QString &table, int column, const QString &code)
{
    const QAbstractItemModel *rows = find<DataTable>(table)->model();
    for (int row = 0; row < rows->rowCount(); ++row) {
        if (rows->index(row, column).data(RawRole).toString() == code)
            return row;
    }
    return -1;
}

void WindowDriver::clickRow(DataTable &table, int row)
{
    if (row < 0)
        qFatal("%s has no such row", qPrintable(table.objectName()));
    TableView *view = table.view();
    for (int column = 0; column < view->model()->columnCount(); ++column) {
        const QModelIndex index = view->model()->index(row, column);
        if (view->isColumnHidden(column))
            continue;
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
        return;
    }
}

void WindowDriver::tickRow(DataTable &table, int row)
{
    if (row < 0)
        qFatal("%s has no such row", qPrintable(table.objectName()));
    table.view()->scrollTo(table.view()->model()->index(row, table.view()->columnAt(4)));
    for (CheckColumn *boxes : table.findChildren<CheckColumn *>()) {
        const QPoint middle(boxes->width() / 2, boxes->sectionViewportPosition(row) + boxes->sectionSize(row) / 2);
        if (boxes->isVisible())
            QTest::mouseClick(boxes->viewport(), Qt::LeftButton, {}, middle);
    }
}

} // namespace meterdesk::test

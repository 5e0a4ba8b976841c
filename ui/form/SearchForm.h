// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtWidgets/QFrame>

#include <functional>

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace meterdesk {

class ActionButton;
class SearchFormLayout;

/// The card under the page header with the fields of a query. Enter in any field, or the button, asks for the query;
/// "Reset" brings every field back to its first value and asks too. The page makes its query value from the fields.
///
/// Fields flow from left to right and wrap; their order is reading order and tab order. In Chinese labels stand beside
/// the fields, in other languages above them.
class SearchForm final : public QFrame
{
    Q_OBJECT

public:
    explicit SearchForm(QWidget *parent = nullptr);

    /// A text field of `digits` characters; `name` is its object name.
    QLineEdit *addText(const QString &name, const QString &label, const QString &placeholder, int digits);
    /// The same with a magnifier: the page's first field, where F2 and Ctrl+F go.
    QLineEdit *addSearchText(const QString &name, const QString &label, const QString &placeholder, int digits);
    /// A choice; items are texts with the values the page reads through currentData(). The first one is the default.
    QComboBox *addChoice(const QString &name, const QString &label, const QList<std::pair<QString, QVariant>> &items);
    /// A day with a calendar; `initial` is asked again on reset.
    QDateEdit *addDate(const QString &name, const QString &label, const std::function<QDate()> &initial);
    /// Two fields of one meaning with a dash between, `format` as in QDateTimeEdit ("yyyy-MM", "yyyy-MM-dd").
    struct DateRange
    {
        QDateEdit *from;
        QDateEdit *to;
    };
    DateRange addDateRange(const QString &name, const QString &label, const QString &format,
        const std::function<QDate()> &initialFrom, const std::function<QDate()> &initialTo);
    /// Any widget; `reset` is called by the reset link.
    void addField(const QString &label, QWidget *field, const std::function<void()> &reset = {});
    /// Something beside the form that the reset link brings back too.
    void addReset(const std::function<void()> &reset) { m_resets += reset; }
    /// A widget at the right end before the buttons (a summary, a progress).
    void addTrailing(QWidget *widget);

    /// Moves the focus to the first field and selects its text.
    void focusFirst();
    /// What the reset link does.
    void reset();
    /// True while the last query asked for is running: the button stays enabled, a newer query replaces the waiting
    /// one.
    [[nodiscard]] ActionButton *queryButton() const { return m_query; }

Q_SIGNALS:
    /// Enter, the button, or a reset.
    void submitted();

private:
    void connectEnter(QLineEdit *edit);

    SearchFormLayout *m_layout;
    ActionButton *m_query;
    ActionButton *m_reset;
    QList<std::function<void()>> m_resets;
    QWidget *m_first = nullptr;
};

} // namespace meterdesk

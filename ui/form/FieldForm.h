// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace meterdesk {

/// One thing that is wrong with a form. Made by a pure `validate(form)`, shown by FieldForm or FieldErrorLabel.
struct FieldMessage
{
    QString field; ///< object name of the widget
    QString message; ///< for the user

    bool operator==(const FieldMessage &) const = default;
};

/// The message under a field: icon and words in the colour of trouble; takes no room while there is none.
class FieldErrorLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldErrorLabel(QWidget *parent = nullptr);

    void setMessage(const QString &message);
    [[nodiscard]] QString message() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
};

/// The fields of an entry form in one or two columns: label, field, message.
class FieldForm final : public QWidget
{
    Q_OBJECT

public:
    enum class Labels {
        Automatic, ///< at the left in Chinese, above the fields in other languages
        Above,
    };

    explicit FieldForm(int columns, QWidget *parent = nullptr, Labels labels = Labels::Automatic);

    /// Adds a field, known by its object name; `span` = 2 takes the whole width of a form with two columns.
    void addField(const QString &label, QWidget *field, int span = 1);

    /// Shows all messages and outlines their fields; fields not named lose theirs.
    void setErrors(const QList<FieldMessage> &errors);
    void setError(const QString &field, const QString &message);
    [[nodiscard]] QString errorOf(const QString &field) const;
    /// Moves the focus to the first field with a message.
    void focusFirstError();

Q_SIGNALS:
    /// The focus has left a field: the time to judge it.
    void fieldLeft(const QString &field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        QWidget *field;
        FieldErrorLabel *error;
    };

    QGridLayout *m_grid;
    QList<QString> m_order;
    QHash<QString, Entry> m_entries;
    int m_columns;
    bool m_labelsAbove;
    int m_cell = 0;
};

/// Marks a field as wrong (`invalid` outline) or right again.
void setFieldInvalid(QWidget *field, bool invalid);

/// Shows a unit inside the right end of a field ("yuan", "kWh") and keeps the text clear of it.
void setFieldUnit(QLineEdit *field, const QString &unit);

} // namespace meterdesk

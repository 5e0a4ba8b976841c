// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/TermsForm.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;

namespace meterdesk {

class Banner;

/// The fields of TermsForm with the sentence that says what they mean. Judges a field when it is left.
class TermsEditor final : public QWidget
{
    Q_OBJECT
public:
    /// `partial`: several accounts at once, every field may stay "unchanged".
    explicit TermsEditor(bool partial, QWidget *parent = nullptr);

    void setTariffs(const QStringList &names);
    void setForm(const TermsForm &form);
    [[nodiscard]] TermsForm form() const;
    /// Shows every error and moves the focus to the first; true where there is none.
    [[nodiscard]] bool check();
    /// Where callers put further fields of the same form.
    [[nodiscard]] FieldForm *fields() const { return m_fields; }

Q_SIGNALS:
    void edited();

private:
    QLineEdit *addText(const QString &name, const QString &label, int span, const QString &unit = {});
    QComboBox *addChoice(
        const QString &name, const QString &label, const QList<std::pair<QString, QVariant>> &items, int span = 1);
    void updateSentence();

    const bool m_partial;
    FieldForm *m_fields;
    QLineEdit *m_ownerUnit;
    QLineEdit *m_address;
    QComboBox *m_settlement;
    QComboBox *m_voltage;
    QLineEdit *m_alarm1;
    QLineEdit *m_alarm2;
    QLineEdit *m_overdraft;
    QComboBox *m_autoTrip;
    QComboBox *m_tariff;
    Banner *m_sentence;
};

} // namespace meterdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"
#include "common/SidePanel.h"
#include "records/RecordChecks.h"

#include <QtCore/QHash>

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace meterdesk {

class ActionButton;
class Banner;
class FieldForm;

/// The panel at the right that adds or edits one record of a register: its fields, what is wrong with them, and the
/// button that saves. Fields are known by the keys that RecordChecks and the services name (`parent_code`), so what a
/// service refuses is shown at its field.
class RecordPanel : public SidePanel
{
    Q_OBJECT
public:
    void save();

Q_SIGNALS:
    /// A record was added, changed or taken away; `text` says so to the user.
    void saved(const QString &text);

protected:
    /// `name` is the object name; its buttons are named after it.
    RecordPanel(const QString &name, QWidget *parent, int width = usualWidth);
    static constexpr int usualWidth = 356;

    using Choices = QList<std::pair<QString, QVariant>>;

    /// Begins a section with a form; the fields added next go into it.
    void beginSection(int columns = 2);
    QLineEdit *addText(const QString &key, const QString &label, int span = 1, const QString &unit = {});
    QComboBox *addChoice(const QString &key, const QString &label, const Choices &choices, int span = 1);
    QDateEdit *addDate(const QString &key, const QString &label, int span = 1);
    void addField(const QString &key, const QString &label, QWidget *field, int span = 1);
    /// The foot: what takes the record away (hidden while a new one is entered), and what saves it.
    void addButtons(bool mayEdit);

    /// Calls the removal something else, before addButtons(): the button ("Disable…") and what its question says
    /// ("Disable").
    void nameRemoval(const QString &icon, const QString &button, const QString &act);

    /// Before another record is shown: no messages, `existing` shows the button that removes.
    void begin(bool existing);
    void showErrors(const QList<FieldError> &errors);
    void showError(const Error &error);
    /// A write was started; the buttons rest until it is done.
    void setBusy(bool busy);
    /// The answer of a write; `text` is told where it went well.
    void finish(const Result<void> &result, const QString &text);

    /// Reads the fields, checks them, writes.
    virtual void submit() = 0;
    virtual void removeRecord() { }
    /// "Take meter 366566 away? …": asked before removeRecord().
    [[nodiscard]] virtual QString removeQuestion() const { return {}; }

private:
    void askToRemove();

    FieldForm *m_form = nullptr; ///< of the section begun last
    QList<FieldForm *> m_sections;
    QHash<QString, FieldForm *> m_forms; ///< by object name of the field
    QWidget *m_firstField = nullptr;
    Banner *m_banner;
    ActionButton *m_save;
    ActionButton *m_remove;
    QString m_removeAct;
    bool m_busy = false;
};

/// The object name of the field with this key: `parent_code` → `parentCodeField`.
[[nodiscard]] QString fieldNameOf(const QString &key);

} // namespace meterdesk

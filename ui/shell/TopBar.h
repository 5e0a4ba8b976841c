// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

#include "Operator.h"
#include "shell/SearchBox.h"
#include "theme/Tokens.h"

class QLabel;

namespace meterdesk {

class ActionButton;

/// A short state in the top bar or the status strip: icon and words; hidden while empty.
class StateLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit StateLabel(const QString &objectName, QWidget *parent = nullptr);

    void setState(const QString &icon, Tone tone, const QString &text, const QString &toolTip = {});
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QString m_icon;
    QString m_text;
    Tone m_tone = Tone::Neutral;
};

/// 44 px: brand, global search, running job, concentrators, printer, training mark, operator.
class TopBar final : public QFrame
{
    Q_OBJECT
public:
    TopBar(GlobalSearch search, QWidget *parent = nullptr);

    [[nodiscard]] SearchBox *searchBox() const { return m_search; }
    void setTraining(bool training);
    /// Who works here; without operators there is nobody to switch to, only the page that enters them.
    void setOperator(const Actor &actor);
    /// "shift 000001", and its whole number for the tooltip.
    void setShift(const QString &text, const QString &number);
    void setConcentrators(int online, int total);
    /// The printer of receipts; `trouble` is why it does not print now, `open` how many documents wait to be printed.
    void setPrinter(const QString &name, bool ready, const QString &trouble = {}, int open = 0);
    /// "Reading 15/20"; empty hides it.
    void setRunningJob(const QString &text);

Q_SIGNALS:
    /// The state of the printer was clicked.
    void printerClicked();
    void collapseRequested();
    /// The running job was clicked.
    void jobsRequested();
    void switchOperatorRequested();
    void changePasswordRequested();
    void lockRequested();
    void operatorsRequested();

private:
    void showOperator();
    void openOperatorMenu();

    SearchBox *m_search;
    QLabel *m_training;
    ActionButton *m_job;
    StateLabel *m_concentrators;
    StateLabel *m_printer;
    ActionButton *m_operator;
    Actor m_actor;
    QString m_shift;
    QString m_shiftNumber;
};

} // namespace meterdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace meterdesk {

/// How far a step of an action has come.
enum class StepState {
    Pending, ///< not started
    Current, ///< waits for the user
    Running,
    Ok,
    Failed,
    Uncertain, ///< nobody knows whether it happened: it is being found out
    Skipped, ///< was not asked for or is not due any more
};

/// One outcome of an action that has several (booked → printed → closed). Money and meters are separate steps: one may
/// fail while the other stands.
struct Step
{
    QString id;
    QString text;
    StepState state = StepState::Pending;
    QString time = {}; ///< "09:41:22", empty while pending
    QString detail = {}; ///< why it failed, in the user's words
    bool retryable = false;
};

/// The steps as rows, each with its state as icon, its time, and a button to try again.
class StepResult final : public QWidget
{
    Q_OBJECT

public:
    explicit StepResult(QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps);
    /// Replaces the step of the same id.
    void updateStep(const Step &step);
    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }

Q_SIGNALS:
    void retryRequested(const QString &id);

private:
    void rebuild();
    [[nodiscard]] QWidget *makeRow(const Step &step);

    QList<Step> m_steps;
    QVBoxLayout *m_rows;
};

} // namespace meterdesk

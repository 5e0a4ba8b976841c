// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace meterdesk {

class ActionButton;

/// What an empty table says: a drawing, one sentence, and the one button that leads on.
struct EmptyContent
{
    QString iconName;
    QString sentence;
    QString actionText; ///< no button when empty
};

class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setContent(const EmptyContent &content);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QLabel *m_sentence;
    ActionButton *m_action;
};

} // namespace meterdesk

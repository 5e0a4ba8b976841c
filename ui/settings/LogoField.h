// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtWidgets/QWidget>

class QLabel;

namespace meterdesk {

class ActionButton;

/// The picture at the head of slips: shown small, chosen from a file, taken away.
class LogoField final : public QWidget
{
    Q_OBJECT
public:
    explicit LogoField(QWidget *parent = nullptr);

    /// PNG of at most `largestLogo` bytes; empty: none.
    [[nodiscard]] const QByteArray &png() const { return m_png; }
    void setPng(const QByteArray &png);

Q_SIGNALS:
    void edited();
    /// The chosen file cannot be used, in words; empty: it can.
    void refused(const QString &reason);

private:
    void openDialog();
    void take(const QString &path);

    QLabel *m_picture;
    ActionButton *m_remove;
    QByteArray m_png;
};

} // namespace meterdesk
